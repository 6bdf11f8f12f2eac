"""How the page's own events are wired: without a spinner, and out of the public API."""

from typing import Any

QUIET: dict[str, Any] = {"show_progress": "hidden", "api_visibility": "private"}
"""Options of a Gradio event."""
