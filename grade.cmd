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
set MODULES=grader/host
if exist "%ROOT%\grader\course\pom.xml" set MODULES=grader/course
rem Built when it never was, or when a source is newer: PowerShell can tell, and where there is none nothing is rebuilt.
set STAMP=%ROOT%\grader\host\target\.built
set BUILD=
if not exist "%STAMP%" set BUILD=yes
if not defined BUILD powershell -NoProfile -Command "$b = (Get-Item -Force $env:STAMP).LastWriteTimeUtc; $n = Get-ChildItem -Recurse -File -Path (Join-Path $env:ROOT 'grader/*/src/main'), (Join-Path $env:ROOT '*.xml'), (Join-Path $env:ROOT 'grader/*.xml'), (Join-Path $env:ROOT 'grader/*/pom.xml') | Where-Object { $_.LastWriteTimeUtc -gt $b } | Select-Object -First 1; if ($n) { exit 7 }" >nul 2>nul
if %ERRORLEVEL%==7 set BUILD=yes
if defined BUILD (
  where mvn >nul 2>nul
  if errorlevel 1 (
    echo Maven is needed to build the grader, and there is no mvn on the PATH: install Maven 3.8 or newer. 1>&2
    exit /b 2
  )
  echo Building the grader ... 1>&2
  pushd "%ROOT%"
  rem Jars of another version would be on the class path beside those that are built now.
  del /q grader\host\target\lib\*.jar >nul 2>nul
  for /d %%M in (grader\*) do del /q "%%M\target\*.jar" >nul 2>nul
  call mvn -B -q -Dmaven.test.skip=true -pl %MODULES% -am package
  if errorlevel 1 (
    popd
    exit /b 3
  )
  echo built> grader\host\target\.built
  popd
)
if not exist "%ROOT%\.interleave" mkdir "%ROOT%\.interleave"
set JARS=
for %%J in ("%ROOT%\grader\host\target\host-*.jar") do set JARS=%%~J
set JARS=%JARS%;%ROOT%\grader\host\target\lib\*
rem By the first word alone: an author's starter must not carry these jars.
for %%W in (course class merge gradebook override regrade similar why -h --help) do if "%~1"=="%%W" (
  for %%J in ("%ROOT%\grader\course\target\course-*.jar") do set JARS=!JARS!;%%~J;!ROOT!\grader\course\target\lib\*
)
rem Whether somebody watches is asked in Java; an old console would show the codes of colours as they are.
set TERMINAL=false
if defined WT_SESSION set TERMINAL=auto
if defined TERM_PROGRAM set TERMINAL=auto
if defined ConEmuANSI set TERMINAL=auto
"%JDK%\bin\java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData "-XX:ErrorFile=%ROOT%\.interleave\crash-%%p.log" -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Dinterleave.root="%ROOT%" -Dinterleave.terminal=%TERMINAL% -cp "%JARS%" grader.cli.Main %*
exit /b %ERRORLEVEL%
