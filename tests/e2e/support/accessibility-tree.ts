/** What assistive technology is told, in sentences: role, name, value and description, in the order of the page. */
import type { CDPSession, Locator, Page } from "@playwright/test";

interface AxValue { readonly value?: unknown }
interface AxNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: AxValue;
  readonly name?: AxValue;
  readonly description?: AxValue;
  readonly properties?: readonly { readonly name: string; readonly value: AxValue }[];
  readonly childIds?: readonly string[];
  readonly backendDOMNodeId?: number;
}
const wordsOf = (value: AxValue | undefined): string => (typeof value?.value === "string" ? value.value.trim() : "");

/** One sentence for each node below `root` that has one of the roles. */
export async function readAloud(page: Page, root: Locator, roles: readonly string[]): Promise<string[]> {
  const client = await page.context().newCDPSession(page);
  const top = await backendIdOf(client, root);
  const nodes: readonly AxNode[] = (await client.send("Accessibility.getFullAXTree")).nodes;
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const inOrder = (node: AxNode | undefined): AxNode[] =>
    (node ? [node, ...(node.childIds ?? []).flatMap((id) => inOrder(byId.get(id)))] : []);
  const told = inOrder(nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === top))
    .filter((node) => !node.ignored && roles.includes(wordsOf(node.role)));
  const sentences = await Promise.all(told.map(async (node) => {
    const attribute = await attributesOf(client, node);
    const role = node.properties?.find(({ name }) => name === "roledescription");
    const value = attribute("aria-valuetext") ?? attribute("aria-valuenow");
    const description = wordsOf(node.description);
    return `${wordsOf(role?.value) || wordsOf(node.role)}: ${wordsOf(node.name)}${value === null ? "" : `, ${value}`}${description === "" ? "" : ` (${description})`}`;
  }));
  await client.detach();
  return sentences;
}

async function backendIdOf(client: CDPSession, place: Locator): Promise<number> {
  await place.evaluate((element) => { element.setAttribute("data-read-aloud", ""); });
  const { root } = await client.send("DOM.getDocument");
  const { nodeId } = await client.send("DOM.querySelector", { nodeId: root.nodeId, selector: "[data-read-aloud]" });
  const { node } = await client.send("DOM.describeNode", { nodeId });
  await place.evaluate((element) => { element.removeAttribute("data-read-aloud"); });
  return node.backendNodeId;
}

async function attributesOf(client: CDPSession, { backendDOMNodeId }: AxNode): Promise<(name: string) => string | null> {
  if (backendDOMNodeId === undefined) return () => null;
  const { node: { attributes = [] } } = await client.send("DOM.describeNode", { backendNodeId: backendDOMNodeId });
  return (name) => {
    const at = attributes.findIndex((one, index) => index % 2 === 0 && one === name);
    return at < 0 ? null : attributes[at + 1] ?? null;
  };
}
