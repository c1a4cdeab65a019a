import { Component, type ReactNode, useCallback, useState } from 'react';
import { Trouble } from './Trouble.tsx';

interface BoundaryProps {
  readonly children: ReactNode;
  /** Puts around the word of a failure what the region would have had around itself, such as a dialog. */
  readonly frame?: (word: ReactNode) => ReactNode;
  /** What the region shows: where that changes, it is tried again. */
  readonly about?: unknown;
}

/** A region of the page: when it fails, it says so in its own place, and the regions around it go on. */
export class Boundary extends Component<BoundaryProps, { readonly failure?: { readonly error: unknown } }> {
  override state: { readonly failure?: { readonly error: unknown } } = {};

  static getDerivedStateFromError(error: unknown) {
    return { failure: { error } };
  }

  override componentDidUpdate({ about }: BoundaryProps) {
    if (this.state.failure && about !== this.props.about) this.retry();
  }

  retry = () => this.setState({ failure: undefined } as object);

  override render() {
    const { failure } = this.state;
    const { children, frame = (word: ReactNode) => word } = this.props;
    return failure ? frame(<Trouble error={failure.error} onRetry={this.retry} />) : children;
  }
}

/** Hands on to the boundary around it what fails outside of React, such as a frame that cannot be painted. */
export function useFault(): (error: unknown) => void {
  const [, setFault] = useState<undefined>();
  return useCallback(
    (error) =>
      setFault(() => {
        throw error;
      }),
    [],
  );
}
