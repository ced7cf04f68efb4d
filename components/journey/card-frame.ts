/** What every kind of card takes besides its words: its states, its editor, what happens when it is touched. */
import type { MouseEvent, ReactNode } from "react";
import type { CardMark } from "./card-mark";
import type { CardDetails } from "./card-view";

export interface CardProps {
  readonly details: CardDetails;
  readonly selected: boolean;
  readonly mark: CardMark | undefined;
  readonly dragging: boolean;
  /** Just added by somebody else. */
  readonly isNew: boolean;
  /** Replaces the words while I write; null otherwise. */
  readonly editor: ReactNode;
  readonly canEdit: boolean;
  readonly cardRef: (element: HTMLElement | null) => void | (() => void);
  readonly onSelect: (event: MouseEvent<HTMLElement>) => void;
  /** Opened by double click: to write in it, or for readers its details. */
  readonly onOpen: () => void;
  /** Tries at once to store what could not be stored. */
  readonly onRetry: () => void;
  /** From the mark of what is said about it. */
  readonly onComments: () => void;
  /** Begins a comment on it; null: this person may not comment. */
  readonly onComment: (() => void) | null;
  readonly onMenu: (anchor: HTMLElement | { readonly x: number; readonly y: number }) => void;
}
