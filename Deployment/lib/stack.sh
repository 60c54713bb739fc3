# The stack: its state, its outputs, waiting for it while telling what happens. Sourced.

# Sets status to the stack's state; NONE where there is none.
look() {
  status=NONE
  if unless 'does not exist' call cloudformation describe-stacks --stack-name "$stack" --query 'Stacks[0].StackStatus' --output text; then status=$answer; fi
}

# Reads outputs and parameters once; `output NAME` and `setting NAME` then tell one, or nothing.
read_outputs() {
  outputs=$(call cloudformation describe-stacks --stack-name "$stack" --output text \
    --query 'Stacks[0].[Outputs[].[OutputKey,OutputValue],Parameters[].[join(``,[`parameter/`,ParameterKey]),ParameterValue]][]')
}
output() { printf '%s\n' "$outputs" | awk -F '\t' -v key="$1" '$1 == key { print $2 }'; }

# A parameter: as given now, else as the stack remembers it, else the second argument.
setting() {
  local value
  value=$(printf '%s' "${parameters-}" | sed -n "s/^\"$1\(=.*\)\",\{0,1\}\$/\1/p" | tail -n 1)
  [ -n "$value" ] || value=$(output "parameter/$1" | sed 's/^/=/')
  value=${value:-=${2-}}
  printf '%s' "${value#=}"
}

# Tells the stack's events since the last time, oldest first.
last_event=
tell_events() {
  local events
  events=$(call cloudformation describe-stack-events --stack-name "${1-$stack}" --no-paginate --output text \
    --query 'StackEvents[].[EventId,ResourceStatus,LogicalResourceId,ResourceStatusReason]' 2>/dev/null) || return 0
  [ -n "$events" ] || return 0
  [ -z "$last_event" ] || awk -F '\t' -v last="$last_event" '
    $1 == last { exit }
    $4 ~ /^Resource creation/ || $2 == "REVIEW_IN_PROGRESS" { next }
    { lines[++n] = sprintf("  %-44s %s%s", $2, $3, ($4 == "" || $4 == "None" || $4 == "User Initiated") ? "" : ": " $4) }
    END { while (n) print lines[n--] }' <<<"$events"
  last_event=${events%%$'\t'*}
}
skip_events() {
  last_event=$(call cloudformation describe-stack-events --stack-name "$stack" --no-paginate --output text --query 'StackEvents[0].EventId' 2>/dev/null) || last_event=
  [ -n "$last_event" ] || last_event=none
}

# Waits for the end of a change while telling what happens; sets status. The CLI's own waiters look every 30 seconds alone.
await_end() {
  while :; do
    status=NONE
    unless 'does not exist' call cloudformation describe-stacks --stack-name "$1" --query 'Stacks[0].StackStatus' --output text && status=$answer
    tell_events "$1"
    case $status in *_IN_PROGRESS) sleep "${DEPLOY_POLL_SECONDS-3}" ;; *) return 0 ;; esac
  done
}

# Waits for a change that somebody began, an interrupted deployment perhaps; sets status.
settle_running() {
  look
  case $status in
    REVIEW_IN_PROGRESS) ;;
    *_IN_PROGRESS) say "  $stack is $status: waiting"; skip_events; await_end "$stack" ;;
  esac
}

# The same, and then clears what can't be updated.
settle() {
  settle_running
  case $status in
    ROLLBACK_COMPLETE) say "  $stack could not be created last time: removing what is left"; delete_stack ;;
    UPDATE_ROLLBACK_FAILED) die "the stack $stack is UPDATE_ROLLBACK_FAILED; put right what its events name, then: aws cloudformation continue-update-rollback --stack-name $stack" ;;
    ROLLBACK_FAILED | DELETE_FAILED) die "the stack $stack is $status; remove it first: Deployment/destroy" ;;
  esac
}

# Deletes the stack and waits for the end.
delete_stack() {
  local id
  id=$(call cloudformation describe-stacks --stack-name "$stack" --query 'Stacks[0].StackId' --output text)
  skip_events
  call cloudformation delete-stack --stack-name "$stack"
  await_end "$id"
  case $status in DELETE_COMPLETE | NONE) ;; *) die "the stack $stack could not be deleted; the events above say why" ;; esac
}
