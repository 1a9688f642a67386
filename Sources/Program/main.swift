import HoofbeatCommands
import HoofbeatContent
import HoofbeatTemplates

HoofbeatProgram.main(theme: .standard)
