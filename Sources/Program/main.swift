import Hoofbeat

HoofbeatProgram.main(theme: .standard)
