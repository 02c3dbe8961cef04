import { Component, type ComponentChildren } from 'preact';

interface Props {
  /** What is shown; where it changes after a failure, the part is tried again. */
  readonly of: unknown;
  /** Stands in the place of what cannot be shown. */
  readonly instead: ComponentChildren;
  readonly children: ComponentChildren;
}

interface State {
  readonly failed: boolean;
}

/** Keeps an error in one part of a page to that part. */
export class Boundary extends Component<Props, State> {
  override state: State = { failed: false };

  static override getDerivedStateFromError(): State {
    return { failed: true };
  }

  override componentDidUpdate(before: Props): void {
    if (this.state.failed && before.of !== this.props.of) this.setState({ failed: false });
  }

  override render() {
    return this.state.failed ? this.props.instead : this.props.children;
  }
}
