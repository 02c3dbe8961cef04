import type { GatewayPlan } from './plan.ts';

/** What stands before `http`: processes, connections, and where a failed start is told. */
export function startUp({ user, pid, errorLog, connections }: GatewayPlan): string {
  return `user ${user};
worker_processes auto;
# A client and a service each take one.
worker_rlimit_nofile ${4 * connections};
pid ${pid};
# Start-up and processes only: requests have a log of their own below, which is none.
error_log ${errorLog} warn;

events {
    worker_connections ${2 * connections};
}
`;
}

/** What is true of every request: logs without a link, temporary files on tmpfs, small bodies. */
export function everyRequest({ accessLog, cache }: GatewayPlan): string {
  return `# Without it nginx does not start: an extension's origin is longer than its map allows.
map_hash_bucket_size 128;
server_tokens off;
default_type application/json;

# nginx puts the whole request line into every line of its error log, at whatever level.
error_log /dev/null emerg;
log_format second_look '$time_iso8601 $service $request_method $status'
    ' refused=$gateway_error upstream=$upstream_status cache=$upstream_cache_status'
    ' seconds=$request_time upstream_seconds=$upstream_response_time bytes=$body_bytes_sent';
access_log ${accessLog} second_look;

client_max_body_size 64k;
client_body_buffer_size 64k;
client_body_timeout 10s;
# Thirty hash prefixes, or a long search.
large_client_header_buffers 4 16k;
client_body_temp_path ${cache.folder}/bodies;
proxy_temp_path ${cache.folder}/temporary;
`;
}
