/** Outlines on a 24 × 24 grid; the form alone tells them apart, the color only helps. */
const outlines = {
  malicious: 'M8 2.5h8L21.5 8v8L16 21.5H8L2.5 16V8zM8.5 8.5l7 7M15.5 8.5l-7 7',
  suspicious: 'M12 3 22 20.5H2zM12 9.5v5M12 17.2v.6',
  'no-threat-found':
    'M2 12c2.6-4.6 6-7 10-7s7.4 2.4 10 7c-2.6 4.6-6 7-10 7s-7.4-2.4-10-7zM12 9v6M9 12h6',
  unknown:
    'M12 2.5a9.5 9.5 0 1 0 0 19 9.5 9.5 0 0 0 0-19zM9.3 9.3a2.8 2.8 0 1 1 4 2.6c-.9.4-1.3 1-1.3 2M12 17v.6',
  question: 'M4 4h16v12h-9l-5 4v-4H4zM10.2 8.6a1.9 1.9 0 1 1 2.6 1.7c-.6.3-.8.7-.8 1.2M12 13.6v.2',
  working: 'M12 3a9 9 0 1 1-9 9',
  shield: 'M12 2.5 20 5.5V11c0 5-3.3 8.6-8 10.5C7.3 19.6 4 16 4 11V5.5zM12 8v5M12 16v.4',
  clean: 'M5 12.5l4.5 4.5L19 7.5',
  none: 'M6 12h12',
  context: 'M12 10.5v6M12 7v.6',
  problem: 'M12 6v8M12 17.4v.6',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  camera: 'M4 7.5h3.5L9 5h6l1.5 2.5H20V19H4zM12 10a3.2 3.2 0 1 0 0 6.4 3.2 3.2 0 0 0 0-6.4z',
  arrow: 'M15 5l-7 7 7 7',
  settings:
    'M12 8.8a3.2 3.2 0 1 0 0 6.4 3.2 3.2 0 0 0 0-6.4zM12 2.5v3M12 18.5v3M2.5 12h3M18.5 12h3M5.3 5.3l2.1 2.1M16.6 16.6l2.1 2.1M18.7 5.3l-2.1 2.1M7.4 16.6l-2.1 2.1',
} as const;

export type IconName = keyof typeof outlines;

/** A decorative drawing: the words beside it say the same. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      class={name === 'working' ? 'icon turning' : 'icon'}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      aria-hidden="true"
    >
      <path d={outlines[name]} />
    </svg>
  );
}
