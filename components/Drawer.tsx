import type { ComponentChildren } from 'preact';

interface Props {
  /** Name of the part, for tests and styles. */
  readonly part: string;
  readonly title: string;
  /** What is inside in a word or two, so that most people need not open it. */
  readonly note?: string;
  readonly children: ComponentChildren;
  readonly onOpen?: () => void;
}

/** One line that opens into a part of a check; closed, it is as high whatever it holds. */
export function Drawer({ part, title, note, children, onOpen }: Props) {
  return (
    <section class="drawer" data-part={part}>
      <details
        onToggle={event => {
          // A drawer may hold others, whose events are not its own.
          if (event.target === event.currentTarget && event.currentTarget.open) onOpen?.();
        }}
      >
        <summary>
          <h2>{title}</h2>
          {note && <span class="count">{note}</span>}
        </summary>
        <div class="inside">{children}</div>
      </details>
    </section>
  );
}
