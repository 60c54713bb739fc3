# Building and packing the functions. Sourced. The same sources give the same archive, byte for byte, wherever they lie.

tool() { dotnet "$root/artifacts/deploy/tool/DeployTool.dll" "$@"; }

# Checks the SDK, and builds the small program that packs, hashes and tests.
prepare_tools() {
  command -v dotnet >/dev/null 2>&1 || die "the .NET SDK 10 is missing: https://dotnet.microsoft.com/download"
  (cd "$root" && dotnet --version >/dev/null 2>&1) || die "this repository needs another .NET SDK; global.json says which: https://dotnet.microsoft.com/download"
  quietly dotnet build "$here/Deployment.csproj" -c Release -o "$root/artifacts/deploy/tool" --artifacts-path "$root/artifacts/deploy/obj" -nologo -v q \
    || not_built "the deployment's own tool"
}

# Publishes as asked for, or in the best way this machine can, and packs; sets package, package_hash and mode.
build_functions() {
  package=$root/artifacts/deploy/functions.zip
  mkdir -p "$root/artifacts/deploy"
  case $build in
    auto)
      if can_aot && publish aot && pack 2>>"$work/build.log"; then return; fi
      say "  Native AOT isn't possible here: $(why_not)"
      publish r2r || not_built "the functions"
      pack
      ;;
    *)
      publish "$build" || not_built "the functions"
      pack
      ;;
  esac
}

can_aot() {
  [ "$(uname -sm)" = "Linux x86_64" ] || { say "error it needs Linux on x86_64" >"$work/build.log"; return 1; }
  quietly dotnet restore "$root/Functions" -r linux-x64 -p:PublishAot=true --artifacts-path "$root/artifacts/deploy/aot" -nologo -v q
}
why_not() { awk '/error|needs glibc/ { sub(/.*error /, ""); sub(/ \[.*/, ""); print; exit }' "$work/build.log"; }

# mode -> the folder that is packed
publish() {
  mode=$1 published=$root/artifacts/deploy/$1/publish/Functions/release_linux-x64
  say "  building: $(mode_name "$mode")"
  local options
  case $mode in
    aot) options="-p:PublishAot=true -p:StripSymbols=true" ;;
    aot-net9) options="-p:PublishAot=true -p:StripSymbols=true -p:CampusFramework=net9.0" ;;
    r2r) options="--self-contained -p:PublishReadyToRun=true -p:PublishTrimmed=true" ;;
    jit) options="--self-contained -p:PublishTrimmed=true" ;;
  esac
  rm -rf "$published"
  # shellcheck disable=SC2086 # the options are words
  quietly dotnet publish "$root/Functions" -c Release -r linux-x64 $options --artifacts-path "$root/artifacts/deploy/$mode" -nologo -v q \
    -p:ContinuousIntegrationBuild=true -p:PathMap="$root=/_" -p:IncludeSourceRevisionInInformationalVersion=false -p:DebugType=none -p:GenerateDocumentationFile=false \
    -p:RunAnalyzersDuringBuild=false
}

pack() {
  package_hash=$(tool package "$published" "$package") || return 1
  say "  packed: $(wc -c <"$package" | tr -d ' ') bytes, content $package_hash"
}

mode_name() {
  case $1 in
    aot) say "Native AOT" ;;
    aot-net9) say "Native AOT on .NET 9, whose support has ended" ;;
    r2r) say "ReadyToRun, trimmed, with its own runtime" ;;
    jit) say "trimmed, with its own runtime, compiled at start" ;;
  esac
}

# Runs a command, and keeps what it writes.
quietly() { "$@" >"$work/build.log" 2>&1; }
not_built() {
  cat "$work/build.log" >&2
  die "$1 could not be built"
}
