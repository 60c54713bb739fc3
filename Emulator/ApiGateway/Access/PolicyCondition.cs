using System.Globalization;
using System.Net;

namespace CampusIssues.Emulator.ApiGateway.Access;

/// <summary>One condition of a statement. An operator that isn't known holds for nothing.</summary>
internal sealed class PolicyCondition(string operation, string key, string[] values)
{
    private const string IfExists = "IfExists";
    private readonly bool _optional = operation.EndsWith(IfExists, StringComparison.Ordinal);
    private readonly string _operator = operation.EndsWith(IfExists, StringComparison.Ordinal) ? operation[..^IfExists.Length] : operation;

    public bool Holds(IReadOnlyDictionary<string, string> context)
    {
        if (!context.TryGetValue(key, out var actual))
        {
            return _optional || (_operator == "Null" && values.Contains("true")) || _operator.Contains("Not", StringComparison.Ordinal);
        }

        return _operator switch
        {
            "StringEquals" or "ArnEquals" => values.Contains(actual),
            "StringNotEquals" or "ArnNotEquals" => !values.Contains(actual),
            "StringEqualsIgnoreCase" => values.Contains(actual, StringComparer.OrdinalIgnoreCase),
            "StringLike" or "ArnLike" => values.Any(value => Wildcard.Fits(value, actual, StringComparison.Ordinal)),
            "StringNotLike" or "ArnNotLike" => !values.Any(value => Wildcard.Fits(value, actual, StringComparison.Ordinal)),
            "IpAddress" => values.Any(value => IsIn(value, actual)),
            "NotIpAddress" => !values.Any(value => IsIn(value, actual)),
            "Bool" => values.Contains(actual, StringComparer.OrdinalIgnoreCase),
            "DateGreaterThan" => Compare(actual) > 0,
            "DateLessThan" => Compare(actual) < 0,
            "Null" => values.Contains("false"),
            _ => false,
        };
    }

    private int Compare(string actual) =>
        DateTimeOffset.Parse(actual, CultureInfo.InvariantCulture).CompareTo(DateTimeOffset.Parse(values[0], CultureInfo.InvariantCulture));

    private static bool IsIn(string range, string address) =>
        IPAddress.TryParse(address, out var ip)
        && (IPNetwork.TryParse(range, out var network) ? network.Contains(ip) : IPAddress.TryParse(range, out var one) && one.Equals(ip));
}
