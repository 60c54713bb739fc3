# The deployment's bucket, and the site in its own. Sourced.

# Makes the bucket for packages and templates, where it isn't there: private, versions kept, old ones forgotten.
ensure_bucket() {
  bucket=$stack-deploy-$account-$region
  if unless 'Not Found\|404\|NoSuchBucket' call s3api head-bucket --bucket "$bucket" ; then return; fi
  say "  making the bucket $bucket"
  if [ "$region" = us-east-1 ]; then
    call s3api create-bucket --bucket "$bucket" >/dev/null
  else
    call s3api create-bucket --bucket "$bucket" --create-bucket-configuration "LocationConstraint=$region" >/dev/null
  fi
  call s3api put-public-access-block --bucket "$bucket" \
    --public-access-block-configuration BlockPublicAcls=true,IgnorePublicAcls=true,BlockPublicPolicy=true,RestrictPublicBuckets=true
}

# Uploads a file under a name that its content gives it, unless it is there.
upload() {
  local file=$1 key=$2
  if unless 'Not Found\|404\|NoSuchKey' call s3api head-object --bucket "$bucket" --key "$key" ; then return; fi
  say "  uploading $key"
  call s3 cp "$file" "s3://$bucket/$key" --only-show-errors
}

# Uploads the site: what pages need before the pages, then takes away what is no longer part of it. Its file names carry no
# version, so browsers ask each time (no-cache) and are answered 304 by the ETag.
upload_site() {
  local site=$root/Web/wwwroot target=$1 strange
  strange=$(find "$site" -type f ! -name '*.js' ! -name '*.css' ! -name '*.svg' ! -name '*.html' | sed -n 1p)
  [ -z "$strange" ] || die "$strange: Deployment/lib/storage.sh knows no content type for it"
  printf '{"apiBaseUrl":"%s"}\n' "$2" >"$work/config.json"
  call s3 cp "$work/config.json" "s3://$target/config.json" --content-type application/json --cache-control no-store --only-show-errors
  upload_type "$target" '*.svg' image/svg+xml
  upload_type "$target" '*.css' 'text/css; charset=utf-8'
  upload_type "$target" '*.js' 'text/javascript; charset=utf-8'
  upload_type "$target" '*.html' 'text/html; charset=utf-8'
  call s3 sync "$site" "s3://$target" --delete --size-only --exclude config.json --only-show-errors
}
upload_type() {
  call s3 cp "$root/Web/wwwroot" "s3://$1" --recursive --exclude '*' --include "$2" --content-type "$3" --cache-control no-cache --only-show-errors
}

# Deletes a bucket with all versions of all objects; one that isn't there is no fault.
remove_bucket() {
  local target=$1
  empty_bucket "$target"
  unless 'NoSuchBucket\|Not Found\|404' call s3api delete-bucket --bucket "$target" || return 0
}
empty_bucket() {
  local target=$1 kind
  for kind in Versions DeleteMarkers; do
    while :; do
      unless 'NoSuchBucket\|Not Found\|404' call s3api list-object-versions --bucket "$target" --max-items 500 --output json --query "{Objects: $kind[].{Key: Key, VersionId: VersionId}, Quiet: \`true\`}" || return 0
      case $answer in *'"Key"'*) ;; *) break ;; esac
      printf '%s' "$answer" >"$work/objects.json"
      call s3api delete-objects --bucket "$target" --delete "file://$work/objects.json" >/dev/null
    done
  done
}
