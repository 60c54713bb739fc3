using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

namespace CampusIssues.Emulator.CloudFormation.Intrinsics;

/// <summary><c>Fn::Cidr</c>: the first subnets of a block of addresses.</summary>
internal sealed class CidrFunction : IIntrinsic
{
    private const int DefaultBits = 8;

    public string Name => "Fn::Cidr";

    public JsonNode? Evaluate(JsonNode? argument, Resolver resolver)
    {
        if (argument is not JsonArray { Count: 2 or 3 } parts
            || !IPNetwork.TryParse(resolver.Text(parts[0], Name), out var block)
            || !int.TryParse(resolver.Text(parts[1], Name), out var count)
            || count is < 1 or > 256)
        {
            throw CloudFormationErrors.Template("Fn::Cidr requires an IP block, a count from 1 to 256 and the bits of a subnet");
        }

        var bits = parts.Count == 3 ? int.Parse(resolver.Text(parts[2], Name), CultureInfo.InvariantCulture) : DefaultBits;
        var address = block.BaseAddress.GetAddressBytes();
        var prefix = (address.Length * 8) - bits;
        if (prefix < block.PrefixLength || (prefix - block.PrefixLength < 31 && count > 1 << (prefix - block.PrefixLength)))
        {
            throw CloudFormationErrors.Template($"Fn::Cidr: {block} does not have {count} subnets of {bits} bits");
        }

        var first = new System.Numerics.BigInteger(address, isUnsigned: true, isBigEndian: true);
        return new JsonArray([.. Enumerable.Range(0, count).Select(index => JsonValue.Create($"{Address(first + (new System.Numerics.BigInteger(index) << bits), address.Length)}/{prefix}"))]);
    }

    private static IPAddress Address(System.Numerics.BigInteger number, int length)
    {
        var bytes = number.ToByteArray(isUnsigned: true, isBigEndian: true);
        return new IPAddress([.. new byte[length - bytes.Length], .. bytes]);
    }
}
