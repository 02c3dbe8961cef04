import type { GatewayPlan } from './plan.ts';

/** The line of `/etc/fstab` for the folder of answers, which is gone when the machine is off. */
export function mountLine({ cache: { folder, maxSize }, user }: GatewayPlan): string {
  const room = `${2 * Number.parseInt(maxSize, 10)}${maxSize.at(-1)}`;
  return `tmpfs ${folder} tmpfs rw,nosuid,nodev,noexec,size=${room},mode=0700,uid=${user},gid=${user} 0 0\n`;
}

/** What to do with the files, step by step. */
export function steps({ folder, certificate, host }: GatewayPlan): string {
  return `The gateway ${host}

1. apt-get install nginx-light (nginx 1.22 or newer), then as root:
   install -d -m 0700 ${folder}
   install -m 0600 keys.conf ${folder}/keys.conf
   install -m 0644 nginx.conf /etc/nginx/nginx.conf
2. Add the line of fstab to /etc/fstab, then: mount -a
   Encrypt swap or have none: tmpfs can be written to it.
3. The certificate is read from ${certificate}; browsers must trust it.
4. nginx -t && systemctl restart nginx
5. Deliver policy.json to the browsers. The token in it is a secret of the organization.
6. Names of services are looked up at a start only, so reload every hour (/etc/cron.d):
   17 * * * * root systemctl reload nginx
7. Listen on the internal network only; let nobody else in by the firewall.

To change the token: make the files anew with the new one first and the old one second, reload,
deliver the policy, and take the old one out when all browsers have it.
`;
}
