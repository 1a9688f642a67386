"""What assistive technology is told: Chromium's own accessibility tree."""


class Tree:
    """The nodes that are not left out, in the order of the page."""

    def __init__(self, nodes):
        self.nodes = [Node(node) for node in nodes if not node.get("ignored")]

    @classmethod
    async def of(cls, page):
        session = await page.context.new_cdp_session(page)
        nodes = (await session.send("Accessibility.getFullAXTree"))["nodes"]
        await session.detach()
        return cls(nodes)

    def all(self, role):
        return [node for node in self.nodes if node.role == role]

    def one(self, role):
        """An empty node if there is not exactly one."""
        found = self.all(role)
        return found[0] if len(found) == 1 else Node({})


class Node:
    def __init__(self, node):
        self.id = node.get("backendDOMNodeId")
        self.role = value(node.get("role"))
        self.name = value(node.get("name"))
        self.value = value(node.get("value"))
        self.states = {}
        # Backend ids of what it points to: activedescendant, controls.
        self.related = {}
        for state in node.get("properties", []):
            self.states[state["name"]] = value(state["value"])
            self.related[state["name"]] = [
                other["backendDOMNodeId"] for other in state["value"].get("relatedNodes", [])
            ]


def value(given):
    return (given or {}).get("value")
