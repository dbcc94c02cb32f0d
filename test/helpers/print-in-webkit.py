"""Prints a page of WebKitGTK on A4 without margins, as a person would who clicks a button on it.

print-in-webkit.py ADDRESS BUTTON FILE: waits for the booking card's code, clicks the button with this name and
writes what the page has sent to the printer, as PDF. Ends with 1 when nothing was printed within 30 seconds.
"""

import json
import sys

import gi

gi.require_version('Gtk', '3.0')
gi.require_version('WebKit2', '4.1')
from gi.repository import GLib, Gtk, WebKit2  # noqa: E402

address, button, file = sys.argv[1:]
code = 1

CLICK = """(() => {
  const card = document.querySelector('standby-booking-card');
  const buttons = [...(card?.shadowRoot?.querySelectorAll('button') ?? [])];
  const found = buttons.find(({textContent}) => textContent.trim() === %s);
  if (!found || !card.matches(':state(verified)') || globalThis.isClicked) return;
  globalThis.isClicked = true;
  found.click();
})()""" % json.dumps(button)


def finished(_operation):
    global code
    code = 0
    Gtk.main_quit()


def printed(view, operation):
    settings = Gtk.PrintSettings()
    settings.set_printer('Print to File')
    settings.set(Gtk.PRINT_SETTINGS_OUTPUT_URI, GLib.filename_to_uri(file))
    settings.set(Gtk.PRINT_SETTINGS_OUTPUT_FILE_FORMAT, 'pdf')
    sheet = Gtk.PageSetup()
    sheet.set_paper_size(Gtk.PaperSize.new('iso_a4'))
    for side in ('top', 'bottom', 'left', 'right'):
        getattr(sheet, f'set_{side}_margin')(0, Gtk.Unit.MM)
    operation.set_print_settings(settings)
    operation.set_page_setup(sheet)
    operation.connect('finished', finished)
    view.operation = operation
    operation.print_()
    return True


def look():
    view.evaluate_javascript(CLICK, -1, None, None, None, None, None)
    return True


window = Gtk.Window()
view = WebKit2.WebView()
window.add(view)
window.show_all()
view.connect('print', printed)
view.load_uri(address)
GLib.timeout_add(100, look)
GLib.timeout_add_seconds(30, Gtk.main_quit)
Gtk.main()
sys.exit(code)
