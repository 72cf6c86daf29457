#!/bin/sh
# Puts a built site into a bucket that speaks S3: upload.sh SITE_DIR s3://BUCKET/PATH
# Build for it with: DIRECTORY_URLS=false mkdocs build --strict --site-dir site
#                    handrail headers --format meta --write site
# AWS_ENDPOINT_URL names the host when it is not Amazon's.
set -eu

site=${1:?upload.sh SITE_DIR s3://BUCKET/PATH}
bucket=${2:?upload.sh SITE_DIR s3://BUCKET/PATH}
hashed='*.????????.min.*'

# First what pages refer to, then the pages, and last goes what no page refers to any more: a visitor in between finds
# everything. A file with a hash in its name never changes; all others are asked for again.
aws s3 cp "$site/" "$bucket/" --recursive --exclude '*' --include "$hashed" \
    --cache-control 'max-age=31536000, immutable'
aws s3 cp "$site/" "$bucket/" --recursive --exclude '*.html' --exclude "$hashed" --cache-control no-cache
aws s3 cp "$site/" "$bucket/" --recursive --exclude '*' --include '*.html' --cache-control no-cache \
    --content-type 'text/html; charset=utf-8'
aws s3 sync "$site/" "$bucket/" --delete --size-only --cache-control no-cache
