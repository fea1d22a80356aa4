/* What the Go side calls. All of it belongs on the thread of GTK. */
#pragma once
#include <gtk/gtk.h>
#include <webkit2/webkit2.h>
#include <stdint.h>

void vv_on_main(uintptr_t handle);
int vv_monitors(GdkRectangle *areas, int most);
void vv_move(int x, int y);
void vv_zoom(double level);
void vv_paint(int theme);
GPtrArray *vv_menu_items(void);
void vv_label(GtkWidget *item, const char *label, const char *keys, int ticked);
void vv_watch_page(void);
void vv_load(const char *address);
