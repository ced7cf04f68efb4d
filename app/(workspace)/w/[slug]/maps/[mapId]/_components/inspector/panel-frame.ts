/** What a panel beside the map is given by the board. */
export interface PanelFrame { readonly onClose: () => void; readonly onReturnFocus: () => void }
