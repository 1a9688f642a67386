import NIOCore
import NIOPosix

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A listening TCP socket.
struct Listener {
    let descriptor: Int32
    let port: Int

    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// How many ports are tried.
    private static let attempts = 50

    /// Listens on this port, or on the next one that is free.
    init(host: String, port: Int) throws(Failure) {
        for port in port..<min(port + Self.attempts, 65_536) {
            let address: SocketAddress
            do {
                address = try .makeAddressResolvingHost(host, port: port)
            } catch {
                throw Failure(description: "\(host) is not an address of this computer: \(error)")
            }
            let (descriptor, code) = Self.bound(to: address)
            if let descriptor {
                self.descriptor = descriptor
                self.port = port
                return
            }
            guard code == EADDRINUSE else {
                let reason = String(cString: strerror(code))
                throw Failure(description: "cannot listen on \(host), port \(port): \(reason)")
            }
        }
        throw Failure(description: "port \(port) and those after it are taken")
    }

    /// Takes over the socket of the program that this one replaces.
    init?(inherited descriptor: Int32) {
        var address = sockaddr_storage()
        var size = socklen_t(MemoryLayout<sockaddr_storage>.size)
        let named = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                getsockname(descriptor, $0, &size)
            }
        }
        guard named == 0 else { return nil }
        self.descriptor = descriptor
        // In addresses of both versions, and on every system, two bytes come before the port.
        let bytes = withUnsafeBytes(of: address) {
            $0.loadUnaligned(fromByteOffset: 2, as: UInt16.self)
        }
        port = Int(UInt16(bigEndian: bytes))
    }

    /// The socket, or nil and the number of the error.
    private static func bound(to address: SocketAddress) -> (Int32?, Int32) {
        let family = address.protocol == .inet6 ? AF_INET6 : AF_INET
        #if canImport(Glibc)
            let kind = Int32(SOCK_STREAM.rawValue)
        #else
            let kind = SOCK_STREAM
        #endif
        let descriptor = socket(family, kind, 0)
        guard descriptor >= 0 else { return (nil, errno) }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        var yes: Int32 = 1
        // A port can be reused as soon as the program that held it has ended.
        setsockopt(
            descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        let result = address.withSockAddr { address, size in
            bind(descriptor, address, socklen_t(size))
        }
        // Only `listen` tells for certain whether another program already listens on the port.
        guard result == 0, listen(descriptor, 512) == 0 else {
            let code = errno
            close(descriptor)
            return (nil, code)
        }
        return (descriptor, 0)
    }
}
