import type { ComponentChildren } from 'preact';

interface Props {
  readonly part: string;
  readonly text: string;
  readonly tone?: 'malicious' | 'suspicious';
  /** Read out at once, whatever else is being read. */
  readonly loud?: boolean;
  /** What opens below the line. */
  readonly children?: ComponentChildren;
  /** Stands on the line itself. */
  readonly action?: ComponentChildren;
}

/** One line that a check has something to say on; a click shows all of it. */
export function NoticeLine({ part, text, tone, loud, children, action }: Props) {
  return (
    <div class="line" data-part={part} data-tone={tone} {...(loud ? { role: 'alert' } : {})}>
      <details>
        <summary>{text}</summary>
        {children && <div class="inside">{children}</div>}
      </details>
      {action}
    </div>
  );
}
