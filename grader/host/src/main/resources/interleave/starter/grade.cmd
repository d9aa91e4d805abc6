@echo off
rem Grades exercises: see the file grade, which does the same on Linux and macOS.
setlocal enabledelayedexpansion
set ROOT=%~dp0
set ROOT=%ROOT:~0,-1%
set JDK=
for /f "delims=" %%J in ('where javac 2^>nul') do for %%K in ("%%~dpJ..") do set ON_PATH=%%~fK
for %%J in ("%JAVA_HOME%" "%JAVA_HOME_25_X64%" "%JAVA_HOME_25_ARM64%" "%ON_PATH%") do if not defined JDK if exist "%%~J\bin\javac.exe" findstr /b /c:"JAVA_VERSION=\"25" "%%~J\release" >nul 2>nul && set JDK=%%~J
for /d %%J in ("%ProgramFiles%\Eclipse Adoptium\jdk-25*" "%LOCALAPPDATA%\Programs\Eclipse Adoptium\jdk-25*" "%ProgramFiles%\Java\jdk-25*" "%ProgramFiles%\Microsoft\jdk-25*" "%ProgramFiles%\Zulu\zulu-25*" "%USERPROFILE%\.jdks\*25*" "%USERPROFILE%\.sdkman\candidates\java\25*" "%USERPROFILE%\scoop\apps\*25*\current") do if not defined JDK if exist "%%~J\bin\javac.exe" findstr /b /c:"JAVA_VERSION=\"25" "%%~J\release" >nul 2>nul && set JDK=%%~J
if not defined JDK (
  echo The exercises need a JDK 25, and none was found: install Eclipse Temurin 25 from adoptium.net, or set JAVA_HOME to one. 1>&2
  exit /b 2
)
if not exist "%ROOT%\.kit\lib\*.jar" (
  echo The grader's jars are not in !ROOT!\.kit\lib: take them anew from the repository that you were given. 1>&2
  exit /b 2
)
if not exist "%ROOT%\.interleave" mkdir "%ROOT%\.interleave"
set JARS=
for %%J in ("%ROOT%\.kit\lib\*.jar") do set JARS=!JARS!%%~J;
rem Whether somebody watches is asked in Java; an old console would show the codes of colours as they are.
set TERMINAL=false
if defined WT_SESSION set TERMINAL=auto
if defined TERM_PROGRAM set TERMINAL=auto
if defined ConEmuANSI set TERMINAL=auto
"%JDK%\bin\java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData "-XX:ErrorFile=%ROOT%\.interleave\crash-%%p.log" -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Dinterleave.root="%ROOT%" -Dinterleave.terminal=%TERMINAL% -cp "%JARS%" grader.cli.Main %*
exit /b %ERRORLEVEL%
