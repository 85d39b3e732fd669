import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { commonText } from '#shared/text/common';
import { EmptyState } from '../ui/States';

interface Props {
  readonly children: ReactNode;
}
interface State {
  readonly failed: boolean;
}

/** A screen that breaks must not take the window with it; what is saved is safe, and the sentence says so. */
export class ScreenGuard extends Component<Props, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <EmptyState
        title={commonText.screenFailed}
        action={<Button onClick={() => this.setState({ failed: false })}>{commonText.retry}</Button>}
      >
        {commonText.screenFailedHint}
      </EmptyState>
    );
  }
}
