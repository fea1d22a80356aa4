/* A window from which files can be dragged, for the tests: its arguments are their URIs. */
#include <gtk/gtk.h>

static char **uris;

static void give(GtkWidget *widget, GdkDragContext *context, GtkSelectionData *data, guint info, guint time, gpointer ignored) {
  gtk_selection_data_set_uris(data, uris);
}

int main(int argc, char **argv) {
  gtk_init(&argc, &argv);
  uris = argv + 1;
  GtkWidget *window = gtk_window_new(GTK_WINDOW_POPUP);
  gtk_window_set_title(GTK_WINDOW(window), "Drag from here");
  gtk_window_move(GTK_WINDOW(window), 0, 0);
  gtk_window_set_default_size(GTK_WINDOW(window), 60, 60);
  GtkTargetEntry files = {"text/uri-list", 0, 0};
  gtk_drag_source_set(window, GDK_BUTTON1_MASK, &files, 1, GDK_ACTION_COPY);
  g_signal_connect(window, "drag-data-get", G_CALLBACK(give), NULL);
  gtk_widget_show_all(window);
  gtk_main();
}
