@echo off
rem Keo tha cac tep khao sat vao tep nay: chua co tep phuong phap thi tao, da co thi tinh diem.
rem Drop survey files on this file: a method is begun where there is none, else the folder is scored.
setlocal EnableExtensions DisableDelayedExpansion
chcp 65001 >nul
set "DDCI_HOME=%~dp0"
where node >nul 2>nul
if errorlevel 1 (
  echo Chưa cài Node.js. Hãy cài bản 20 trở lên từ https://nodejs.org rồi thử lại.
  pause
  exit 3
)
rem The names are taken from the whole command line: a name such as a^&b.xlsx must not run b.xlsx.
setlocal EnableDelayedExpansion
set "DDCI_DROPPED=!cmdcmdline!"
node "!DDCI_HOME!ddci.js"
pause
rem Not exit /b: what stands behind an ampersand of the command line is never run.
exit
