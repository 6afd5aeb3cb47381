# gui
