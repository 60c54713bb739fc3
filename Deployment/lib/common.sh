# What deploy and destroy share: options, messages, the AWS CLI. Sourced. bash 3.2 and later, as macOS has it.
# No reader of a pipe ends before its writer (head, grep -q, awk's exit): with pipefail that is a failure, sometimes.

stack=campus-issues region= profile= endpoint= yes=
root=$(cd "$here/.." && pwd)

say() { printf '%s\n' "$*"; }
step() { printf '\n%s\n' "$*"; }
warn() { printf '%s: %s\n' "$program" "$*" >&2; }
die() { warn "$*"; exit 1; }
usage_error() { warn "$*"; say "Try: $program --help" >&2; exit 2; }

# Reads an option that both scripts have; 1 where it is none of them. Sets `taken` to the number of arguments.
common_option() {
  taken=2
  case $1 in
    --stack) stack=$(matching "$1" "${2-}" '^[A-Za-z][-A-Za-z0-9]{0,40}$' "letters, digits and dashes, at most 41") || exit 2 ;;
    --region) region=$(matching "$1" "${2-}" '^[a-z]{2}(-[a-z]+)+-[0-9]+$' "a region such as eu-central-1") || exit 2 ;;
    --profile) profile=$(matching "$1" "${2-}" '.' "a profile of the AWS CLI") || exit 2 ;;
    --endpoint) endpoint=$(matching "$1" "${2-}" '^https?://[^/]+/?$' "a URL such as http://localhost:4566") || exit 2; endpoint=${endpoint%/} ;;
    --yes) yes=1 taken=1 ;;
    *) return 1 ;;
  esac
}

# The value of an option, where it has the form that is asked for.
matching() {
  [ -n "$2" ] || usage_error "$1 needs a value: $4"
  [[ $2 =~ $3 ]] || usage_error "$1 $2: it must be $4"
  printf '%s' "$2"
}

# The AWS CLI, where and as whom the options say.
call() {
  aws ${profile:+--profile "$profile"} ${endpoint:+--endpoint-url "$endpoint"} --region "$region" "$@"
}

# Checks what both scripts need, and who is calling; sets account, region and partition.
prerequisites() {
  export AWS_PAGER='' AWS_CLI_AUTO_PROMPT=off
  command -v aws >/dev/null 2>&1 || die "the AWS CLI is missing (version 1 or 2): https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html"
  if [ -n "$endpoint" ] && [ -z "$profile" ] && [ -z "${AWS_ACCESS_KEY_ID-}" ]; then
    export AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test # an emulator's root user
  fi
  if [ -z "$region" ]; then
    region=${AWS_REGION-${AWS_DEFAULT_REGION-}}
    [ -n "$region" ] || region=$(aws ${profile:+--profile "$profile"} configure get region 2>/dev/null) || region=
    [ -n "$region" ] || region=${endpoint:+us-east-1}
    [ -n "$region" ] || die "no region: say --region, or run: aws configure"
  fi
  local caller
  caller=$(call sts get-caller-identity --query '[Account,Arn]' --output text 2>"$work/fault") \
    || die "AWS${endpoint:+ at $endpoint} doesn't answer you: $(cat "$work/fault")
  Sign in first (aws configure, aws sso login), or say --profile${endpoint:+; is the emulator running?}"
  account=$(printf '%s' "$caller" | cut -f1)
  partition=$(printf '%s' "$caller" | cut -f2 | cut -d: -f2)
  say "Account $account, region $region, as $(printf '%s' "$caller" | cut -f2)${endpoint:+, at $endpoint}"
}

# Runs a command whose failure with some words is an answer: 1 then. Any other failure ends the script. Sets answer; what
# the CLI only remarks (on its own age, say) isn't part of it.
# Never within $(…), where its end would only be that of a subshell.
unless() {
  local words=$1
  shift
  answer=$("$@" 2>"$work/fault") && return
  grep -q -e "$words" "$work/fault" || die "$(cat "$work/fault")"
  return 1
}
