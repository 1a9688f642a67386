/// The form in which labels of hosts are sent (RFC 3492).
enum Punycode {
    private static let base = 36
    private static let smallest = 1
    private static let largest = 26

    /// The label in ASCII; one that was not in ASCII begins with `xn--`.
    static func label(_ text: String) -> String {
        let scalars = text.unicodeScalars.map { Int($0.value) }
        let basic = scalars.filter { $0 < 0x80 }
        guard basic.count < scalars.count else { return text }
        var output = basic.compactMap { Unicode.Scalar(UInt8($0)) }
        if !basic.isEmpty { output.append("-") }
        var (code, delta, bias, done) = (0x80, 0, 72, basic.count)
        while done < scalars.count, let next = scalars.filter({ $0 >= code }).min() {
            delta += (next - code) * (done + 1)
            code = next
            for scalar in scalars {
                if scalar < code { delta += 1 }
                guard scalar == code else { continue }
                append(delta, bias, to: &output)
                bias = adapted(delta, count: done + 1, isFirst: done == basic.count)
                delta = 0
                done += 1
            }
            delta += 1
            code += 1
        }
        var label = "xn--"
        label.unicodeScalars.append(contentsOf: output)
        return label
    }

    private static func append(_ delta: Int, _ bias: Int, to output: inout [Unicode.Scalar]) {
        var rest = delta
        var place = base
        while true {
            let threshold = min(max(place - bias, smallest), largest)
            if rest < threshold { break }
            output.append(digit(threshold + (rest - threshold) % (base - threshold)))
            rest = (rest - threshold) / (base - threshold)
            place += base
        }
        output.append(digit(rest))
    }

    private static func digit(_ value: Int) -> Unicode.Scalar {
        Unicode.Scalar(UInt8(value < 26 ? 97 + value : 22 + value))
    }

    private static func adapted(_ delta: Int, count: Int, isFirst: Bool) -> Int {
        var delta = isFirst ? delta / 700 : delta / 2
        delta += delta / count
        var steps = 0
        while delta > (base - smallest) * largest / 2 {
            delta /= base - smallest
            steps += base
        }
        return steps + (base - smallest + 1) * delta / (delta + 38)
    }
}
