@echo off
rem Drop survey files or a folder on this file: a method is begun where there is none, else the folder is scored.
setlocal EnableExtensions DisableDelayedExpansion
rem No program is taken from the folder that the files are in.
set "NoDefaultCurrentDirectoryInExePath=1"
"%SystemRoot%\System32\chcp.com" 65001 >nul 2>nul
rem The clerk's script speaks Vietnamese, on an English Windows too, unless it is told otherwise.
if not defined LANG set "LANG=vi"
set "DDCI_SCRIPT=%~f0"
set "DDCI_HOME=%~dp0"
set "DDCI_COUNT=0"
set "DDCI_EXIT=3"

rem As it is in the zip: Node.js and the program are in the folder ddci.
set "DDCI_NODE=%DDCI_HOME%ddci\node.exe"
set "DDCI_MAIN=%DDCI_HOME%ddci\bin\ddci.js"
if exist "%DDCI_NODE%" goto next
rem As it is in the npm package: next to the program, with Node.js on the PATH.
set "DDCI_MAIN=%DDCI_HOME%ddci.js"
if not exist "%DDCI_MAIN%" (
  echo Không thấy thư mục ddci cạnh tệp này. Hãy giải nén toàn bộ tệp zip và để nguyên các tệp trong thư mục đã giải nén.
  echo Muốn dùng từ chỗ khác: tạo lối tắt ^(shortcut^) đến tệp này, không chép riêng tệp này đi.
  goto end
)
set "DDCI_NODE="
pushd "%DDCI_HOME%"
for %%I in (node.exe) do set "DDCI_NODE=%%~$PATH:I"
popd
if not defined DDCI_NODE (
  echo Chưa cài Node.js. Hãy cài bản 20 trở lên từ https://nodejs.org rồi thử lại.
  goto end
)

rem The arguments, for a line that is typed in an open window. They stand in quotation marks: none of them runs.
:next
if "%~1"=="" goto run
set /a DDCI_COUNT+=1
set "DDCI_FILE_%DDCI_COUNT%=%~1"
shift /1
goto next

rem The whole command line, for files that are dropped: the arguments above end at an ampersand in a name.
:run
setlocal EnableDelayedExpansion
set "DDCI_DROPPED=!cmdcmdline!"
"!DDCI_NODE!" "!DDCI_MAIN!"
set "DDCI_EXIT=!errorlevel!"

:end
setlocal EnableDelayedExpansion
set "DDCI_DROPPED=!cmdcmdline!"
rem A window that was open before stays open.
if not defined DDCI_DROPPED exit /b !DDCI_EXIT!
if "!DDCI_DROPPED:/c=!"=="!DDCI_DROPPED!" exit /b !DDCI_EXIT!
pause
rem Not exit /b: what stands behind an ampersand of the command line is never run.
exit !DDCI_EXIT!
