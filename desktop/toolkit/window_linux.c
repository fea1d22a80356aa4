//go:build linux && desktop

#include "window_linux.h"
#include "_cgo_export.h"

/* The Go side gives a handle; what is behind it is called on the thread of GTK. */
static gboolean call(gpointer handle) {
  visavisCall((uintptr_t)handle);
  return G_SOURCE_REMOVE;
}

void vv_on_main(uintptr_t handle) { g_idle_add(call, (gpointer)handle); }

/* The first widget of a type below another, itself included. */
static GtkWidget *find(GtkWidget *widget, GType type) {
  if (g_type_is_a(G_OBJECT_TYPE(widget), type)) return widget;
  if (!GTK_IS_CONTAINER(widget)) return NULL;
  GtkWidget *found = NULL;
  GList *children = gtk_container_get_children(GTK_CONTAINER(widget));
  for (GList *child = children; child && !found; child = child->next) found = find(child->data, type);
  g_list_free(children);
  return found;
}

/* The widget of a type in the program's window, which is the one with a page in it. */
static GtkWidget *in_window(GType type) {
  GtkWidget *found = NULL;
  GList *windows = gtk_window_list_toplevels();
  for (GList *window = windows; window && !found; window = window->next)
    if (find(window->data, WEBKIT_TYPE_WEB_VIEW)) found = find(window->data, type);
  g_list_free(windows);
  return found;
}

static WebKitWebView *page(void) {
  GtkWidget *found = in_window(WEBKIT_TYPE_WEB_VIEW);
  return found ? WEBKIT_WEB_VIEW(found) : NULL;
}

/* The monitors without their panels, the main one first. */
int vv_monitors(GdkRectangle *areas, int most) {
  GdkDisplay *display = gdk_display_get_default();
  GdkMonitor *main = gdk_display_get_primary_monitor(display);
  int count = 0;
  if (main && most > 0) gdk_monitor_get_workarea(main, &areas[count++]);
  for (int i = 0; i < gdk_display_get_n_monitors(display) && count < most; i++) {
    GdkMonitor *monitor = gdk_display_get_monitor(display, i);
    if (monitor != main) gdk_monitor_get_workarea(monitor, &areas[count++]);
  }
  return count;
}

void vv_move(int x, int y) {
  GtkWidget *window = in_window(GTK_TYPE_WINDOW);
  if (window) gtk_window_move(GTK_WINDOW(window), x, y);
}

void vv_zoom(double level) {
  WebKitWebView *view = page();
  if (view) webkit_web_view_set_zoom_level(view, level);
}

/* A theme that is dark by its name has a light sister of the name without it. */
static void name_light(GtkSettings *settings) {
  gchar *name = NULL;
  g_object_get(settings, "gtk-theme-name", &name, NULL);
  if (name && g_str_has_suffix(name, "-dark")) {
    name[strlen(name) - strlen("-dark")] = '\0';
    g_object_set(settings, "gtk-theme-name", name, NULL);
  }
  g_free(name);
}

/* 0: as the system has it, 1: light, 2: dark. The page hears of it by itself. */
void vv_paint(int theme) {
  GtkSettings *settings = gtk_settings_get_default();
  gtk_settings_reset_property(settings, "gtk-theme-name");
  if (theme == 0) {
    gtk_settings_reset_property(settings, "gtk-application-prefer-dark-theme");
    return;
  }
  if (theme == 1) name_light(settings);
  g_object_set(settings, "gtk-application-prefer-dark-theme", theme == 2, NULL);
}

static void gather(GtkWidget *item, gpointer into) {
  g_ptr_array_add(into, item);
  GtkWidget *below = GTK_IS_MENU_ITEM(item) ? gtk_menu_item_get_submenu(GTK_MENU_ITEM(item)) : NULL;
  if (below) gtk_container_foreach(GTK_CONTAINER(below), gather, into);
}

/* Every line of the menu bar, each before those below it. The caller frees it. */
GPtrArray *vv_menu_items(void) {
  GPtrArray *items = g_ptr_array_new();
  GtkWidget *bar = in_window(GTK_TYPE_MENU_BAR);
  if (bar) gtk_container_foreach(GTK_CONTAINER(bar), gather, items);
  return items;
}

/* Ticks a line without doing what a click on it does; the click's own data is the line. */
static void tick(GtkWidget *item, int ticked) {
  g_signal_handlers_block_matched(item, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, item);
  gtk_check_menu_item_set_active(GTK_CHECK_MENU_ITEM(item), ticked);
  g_signal_handlers_unblock_matched(item, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, item);
}

void vv_label(GtkWidget *item, const char *label, const char *keys, int ticked) {
  if (GTK_IS_SEPARATOR_MENU_ITEM(item)) return;
  gtk_menu_item_set_label(GTK_MENU_ITEM(item), label);
  gtk_menu_item_set_use_underline(GTK_MENU_ITEM(item), TRUE);
  if (GTK_IS_CHECK_MENU_ITEM(item)) tick(item, ticked);
  GtkWidget *words = gtk_bin_get_child(GTK_BIN(item));
  if (*keys == '\0' || !GTK_IS_ACCEL_LABEL(words)) return;
  guint key;
  GdkModifierType with;
  gtk_accelerator_parse(keys, &key, &with);
  gtk_accel_label_set_accel(GTK_ACCEL_LABEL(words), key, with);
}

static void ended(WebKitWebView *view, WebKitWebProcessTerminationReason reason, gpointer data) {
  visavisPageEnded(reason);
}

void vv_watch_page(void) {
  WebKitWebView *view = page();
  if (view) g_signal_connect(view, "web-process-terminated", G_CALLBACK(ended), NULL);
}

void vv_load(const char *address) {
  WebKitWebView *view = page();
  if (view) webkit_web_view_load_uri(view, address);
}
