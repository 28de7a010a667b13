#!/usr/bin/env bash
# Whether the monitor in this container is ready. bash speaks TCP itself, so that the image needs no
# curl, and no second Java starts every ten seconds.
set -euo pipefail
exec 3<>"/dev/tcp/127.0.0.1/${PACTWATCH_HTTP_PORT:-8080}"
printf 'GET /health/ready HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n' >&3
read -r status_line <&3
[[ $status_line == *" 200 "* ]]
