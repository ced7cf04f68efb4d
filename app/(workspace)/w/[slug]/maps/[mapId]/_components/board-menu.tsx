"use client";
/** The one menu of the board, opened at a card, a head or a tool. Loaded with its first opening. */
import { Menu } from "@base-ui/react/menu";
import Check from "lucide-react/icons/check";
import { useMemo } from "react";
import { MENU_ITEM, MENU_POPUP } from "@/components/ui/menu-class";
import { Kbd } from "@/components/ui/kbd";
import { PageLink } from "@/components/ui/page-link";
import { useReadableSelector } from "@/lib/collaboration/client/use-readable";
import { useBoardKit } from "./board-kit";
import type { MenuAnchor } from "./board-view";
import { menuSections, type MenuChoice } from "./menu-choices";

export default function BoardMenu() {
  const kit = useBoardKit();
  const menu = useReadableSelector(kit.view, (view) => view.menu);
  const sections = useMemo(() => (menu ? menuSections(kit, menu.target) : []), [kit, menu]);
  const anchor = useMemo(() => (menu ? positionOf(menu.anchor) : null), [menu]);
  const close = () => kit.view.update({ menu: null });
  return (
    <Menu.Root open={menu !== null} modal={false} onOpenChange={(open) => !open && close()}>
      <Menu.Portal>
        <Menu.Positioner anchor={anchor} sideOffset={4} align="start" className="z-50 outline-none">
          <Menu.Popup
            className={`${MENU_POPUP} min-w-48 max-w-[min(20rem,92vw)]`}
            finalFocus={() => focusAfter(menu?.anchor)}
          >
            {sections.map((section, index) => (
              <Menu.Group key={index}>
                {index > 0 && <Menu.Separator className="mx-1.5 my-1 h-px bg-line" />}
                {section.title && <Menu.GroupLabel className="px-2.5 pt-1.5 pb-1 text-micro font-semibold text-ink-3">{section.title}</Menu.GroupLabel>}
                {section.choices.map((choice, at) => <Choice key={at} choice={choice} />)}
              </Menu.Group>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function Choice({ choice: { label, icon, shortcut, danger, checked, href, onSelect } }: { choice: MenuChoice }) {
  const look = `${MENU_ITEM} ${danger ? "text-bad" : ""}`;
  const body = (
    <>
      {icon && <span className="flex-none text-current">{icon}</span>}
      <span className="min-w-0 flex-1 truncate">{label}</span>
      {shortcut && <Kbd>{shortcut}</Kbd>}
      {checked && <Check size={14} aria-hidden className="text-accent-ink" />}
    </>
  );
  if (href !== undefined) {
    return <Menu.LinkItem className={look} closeOnClick render={<PageLink href={href} aria-current={checked ? "page" : undefined} />}>{body}</Menu.LinkItem>;
  }
  if (checked === undefined) return <Menu.Item className={look} onClick={onSelect}>{body}</Menu.Item>;
  return <Menu.CheckboxItem className={look} checked={checked} closeOnClick onCheckedChange={onSelect}>{body}</Menu.CheckboxItem>;
}

function positionOf(anchor: MenuAnchor): Element | { getBoundingClientRect: () => DOMRect } {
  return anchor instanceof HTMLElement ? anchor : { getBoundingClientRect: () => new DOMRect(anchor.x, anchor.y, 0, 0) };
}

/** Back to the card or head it was about, unless the choice moved focus itself. */
function focusAfter(anchor: MenuAnchor | undefined): HTMLElement | false {
  if (document.activeElement instanceof HTMLElement && document.activeElement.closest("[data-grid-key], [role=dialog], [data-region=panel]")) return false;
  if (!(anchor instanceof HTMLElement) || !anchor.isConnected) return false;
  return anchor.closest<HTMLElement>("[data-grid-key]") ?? anchor;
}
