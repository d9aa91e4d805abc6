@echo off
rem Grades exercises: see the file grade, which does the same on Linux and macOS.
setlocal enabledelayedexpansion
set ROOT=%~dp0
set ROOT=%ROOT:~0,-1%
set JDK=
for %%J in ("%JAVA_HOME%" "%JAVA_HOME_25_X64%") do if not defined JDK if exist "%%~J\release" findstr /b /c:"JAVA_VERSION=\"25" "%%~J\release" >nul && set JDK=%%~J
for /d %%J in ("%ProgramFiles%\Eclipse Adoptium\jdk-25*" "%ProgramFiles%\Java\jdk-25*" "%USERPROFILE%\.jdks\*25*") do if not defined JDK if exist "%%~J\release" set JDK=%%~J
if not defined JDK (
  echo The exercises need a JDK 25, and none was found: install Eclipse Temurin 25 from adoptium.net, or set JAVA_HOME to one. 1>&2
  exit /b 2
)
set MODULES=grader/host
if exist "%ROOT%\grader\course\pom.xml" set MODULES=grader/course
if not exist "%ROOT%\grader\host\target\.built" (
  echo Building the grader ... 1>&2
  pushd "%ROOT%"
  call mvn -B -q -Dmaven.test.skip=true -pl %MODULES% -am package || (popd & exit /b 3)
  echo built> grader\host\target\.built
  popd
)
set COURSE=
rem By the first word alone: an author's starter must not carry these jars.
for %%W in (course class merge gradebook override regrade similar why -h --help) do if "%~1"=="%%W" set COURSE=;%ROOT%\grader\course\target\course-1.0.0-SNAPSHOT.jar;%ROOT%\grader\course\target\lib\*
"%JDK%\bin\java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dinterleave.root="%ROOT%" -Dinterleave.terminal=false -cp "%ROOT%\grader\host\target\host-1.0.0-SNAPSHOT.jar;%ROOT%\grader\host\target\lib\*%COURSE%" grader.cli.Main %*
exit /b %ERRORLEVEL%
