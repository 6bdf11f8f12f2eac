"""Gradio's theme in the page's colours, with the fonts that the reader's machine has."""

import gradio as gr


def theme() -> gr.themes.Base:
    """No font and no colour is fetched from anywhere."""
    return gr.themes.Base(
        font=["ui-sans-serif", "system-ui", "-apple-system", "Segoe UI", "Roboto", "Arial", "sans-serif"],
        font_mono=["ui-monospace", "Consolas", "monospace"],
        primary_hue="slate",
        neutral_hue="stone",
        radius_size=gr.themes.sizes.radius_sm,
    ).set(
        body_background_fill="#faf8f4",
        body_background_fill_dark="#171614",
        body_text_color="#24211d",
        body_text_color_dark="#ece7de",
        background_fill_primary="#ffffff",
        background_fill_primary_dark="#1f1d1a",
        background_fill_secondary="#f3efe8",
        background_fill_secondary_dark="#26231f",
        border_color_primary="#ddd6ca",
        border_color_primary_dark="#3a362f",
        block_background_fill="transparent",
        block_background_fill_dark="transparent",
        block_border_width="0px",
        block_shadow="none",
        button_primary_background_fill="#7a2222",
        button_primary_background_fill_dark="#b4504a",
        button_primary_background_fill_hover="#641a1a",
        button_primary_background_fill_hover_dark="#9c413c",
        button_primary_text_color="#ffffff",
        button_primary_text_color_dark="#ffffff",
    )
