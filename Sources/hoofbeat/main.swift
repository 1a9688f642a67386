import Commands
import Content
import Templates

Hoofbeat.main(theme: .standard)
