# Secrets: made once, kept as SecureStrings, handed to the stack as NoEcho parameters (docs/decisions/0007-secrets.md). Sourced.
# They go through files that only their owner reads, never through a command line, where every process could see them.

# Random letters and digits: `random 'A-Za-z0-9' 48`.
random() { LC_ALL=C tr -dc "$1" </dev/urandom 2>/dev/null | head -c "$2" || true; }

# Sets `secret` to a key; makes one where there is none, or where new ones were asked for.
secret_key() {
  local name=/$stack/$1
  if [ -z "$rotate" ] && unless ParameterNotFound call ssm get-parameter --name "$name" --with-decryption --query Parameter.Value --output text; then
    secret=$answer
    return
  fi
  say "  making a new $1"
  secret=$(random 'A-Za-z0-9' 48)
  printf '%s' "$secret" >"$work/secret"
  call ssm put-parameter --name "$name" --type SecureString --overwrite --value "file://$work/secret" >/dev/null
  rm -f "$work/secret"
}

# Makes the account `admin` where there is none, and tells its PIN: the one time that anybody can read it.
first_staff() {
  local table=$1 known pin
  known=$(call dynamodb get-item --table-name "$table" --key '{"name":{"S":"admin"}}' --query Item.name.S --output text)
  case $known in admin) say "  admin is there already"; return ;; esac
  pin=$(random '0-9' 8)
  (
    # The SDK of the functions takes credentials that the CLI can name, SSO's as well.
    eval "$(call configure export-credentials --format env 2>/dev/null)" || true
    [ -z "$profile" ] || export AWS_PROFILE="$profile"
    [ -z "$endpoint" ] || export AWS_ENDPOINT_URL="$endpoint"
    export AWS_REGION="$region" STAFF_PIN="$pin" AWS__Resources__StaffTable="$table"
    if [ "$(uname -sm)" = "Linux x86_64" ] && [ -x "${published-}/Functions" ]; then
      "$published/Functions" add-staff admin --role admin
    else
      dotnet run --project "$root/Functions" -c Release -- add-staff admin --role admin
    fi
  ) >"$work/staff.log" 2>&1 || { cat "$work/staff.log" >&2; die "the account admin could not be made"; }
  say "  Staff account: admin, PIN $pin"
  say "  Keep it now: nobody can show it again."
}
