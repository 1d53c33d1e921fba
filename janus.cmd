@echo off
rem Runs Janus on Windows: finds a JDK 25, builds when there is no jar yet, runs. Not tried yet: see README.
rem Unlike ./janus it does not notice newer sources: delete app\target\janus.jar to build again.
setlocal
set "ROOT=%~dp0"
call :check "%JAVA_HOME%"
for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\jdk-25*" "%ProgramFiles%\Java\jdk-25*" "%ProgramFiles%\Microsoft\jdk-25*" "%ProgramFiles%\Zulu\zulu-25*" "%ProgramFiles%\Amazon Corretto\jdk25*" "%USERPROFILE%\.jdks\*") do call :check "%%~D"
if not defined JDK25 (
  echo janus: no JDK 25 was found - Janus is built and run by Java 25 - install one, for instance Temurin 25 from https://adoptium.net, or set JAVA_HOME to one 1>&2
  exit /b 1
)
set "JAVA_HOME=%JDK25%"
if not exist "%ROOT%app\target\janus.jar" (
  echo janus: building ^(once^) ... 1>&2
  if not exist "%ROOT%app\target" mkdir "%ROOT%app\target"
  pushd "%ROOT%"
  call mvnw.cmd -B -pl app package -Dmaven.test.skip=true -Dspotless.check.skip -Djacoco.skip > app\target\build.log 2>&1
  if errorlevel 1 (
    popd
    echo janus: the build failed - see "%ROOT%app\target\build.log" - mend the cause and run again 1>&2
    exit /b 1
  )
  popd
)
if not defined TORCH_CPP_LOG_LEVEL set "TORCH_CPP_LOG_LEVEL=ERROR"
"%JAVA_HOME%\bin\java" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Djava.awt.headless=true -XX:+UseParallelGC -XX:ObjectAlignmentInBytes=32 %JANUS_JAVA_OPTIONS% -cp "%ROOT%app\target\janus.jar;%ROOT%app\target\lib\*" janus.cli.Main %*
exit /b %ERRORLEVEL%

:check
if defined JDK25 exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
findstr /b /c:"JAVA_VERSION=\"25" "%~1\release" >nul 2>&1 && set "JDK25=%~1"
exit /b 0
