@echo off
rem Starts the plugin on Windows: with the runtime beside it or, in the small archive, with the user's Java, 17 or newer.
rem Not tried yet. Standard output belongs to the gRPC port that the engine reads: print only to standard error here.
setlocal
set "home=%~dp0"
set "main=com.pulumi.awsivs.provider.Main"

if not exist "%home%lib\plugin.jar" (
  rem These are for the machine's own Java, and may contradict the options of this one.
  set "JAVA_TOOL_OPTIONS="
  set "JDK_JAVA_OPTIONS="
  set "_JAVA_OPTIONS="
  "%home%runtime\bin\java.exe" "-XX:AOTCache=%home%lib\plugin.aot" "@%home%lib\java.options" %PULUMI_AWS_IVS_JAVA_OPTS% -m com.pulumi.awsivs.provider/%main% %*
  exit /b
)

set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
if defined PULUMI_AWS_IVS_JAVA_HOME set "java=%PULUMI_AWS_IVS_JAVA_HOME%\bin\java"
"%java%" "@%home%lib\java.options" %PULUMI_AWS_IVS_JAVA_OPTS% -cp "%home%lib\plugin.jar" %main% %*
if errorlevel 9009 (
  echo pulumi-resource-aws-ivs: no Java found. Install Java 17 or newer, or set JAVA_HOME. >&2
  exit /b 1
)
