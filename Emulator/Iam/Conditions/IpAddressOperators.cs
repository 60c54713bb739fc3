using System.Net;

namespace CampusIssues.Emulator.Iam.Conditions;

/// <summary>IpAddress and NotIpAddress: an address, or a block in CIDR notation.</summary>
internal sealed class IpAddressOperators : IConditionOperator
{
    public IEnumerable<string> Names => ["IpAddress", "NotIpAddress"];

    public bool Matches(string name, string actual, string expected)
    {
        if (!IPAddress.TryParse(actual, out var address))
        {
            return false;
        }

        var mapped = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return expected.Contains('/', StringComparison.Ordinal)
            ? IPNetwork.TryParse(expected, out var block) && block.Contains(mapped)
            : IPAddress.TryParse(expected, out var single) && single.Equals(mapped);
    }
}
