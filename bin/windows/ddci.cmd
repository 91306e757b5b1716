@echo off
rem The command ddci for a command line: ddci score, ddci help. Files are dropped on tinh-diem.cmd instead.
setlocal EnableExtensions DisableDelayedExpansion
rem No program is taken from the current folder.
set "NoDefaultCurrentDirectoryInExePath=1"
"%~dp0node.exe" "%~dp0bin\ddci.js" %*
