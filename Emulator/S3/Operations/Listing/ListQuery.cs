using System.Xml;
using CampusIssues.Emulator.S3.State;
using CampusIssues.Emulator.S3.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.S3.Operations.Listing;

/// <summary>What all lists of a bucket may be asked for.</summary>
internal sealed record ListQuery(string Prefix, string? Delimiter, int MaxKeys, bool IsUrlEncoded)
{
    /// <summary>The most entries of a page.</summary>
    public int Limit => Math.Min(MaxKeys, S3Limits.Page);

    /// <param name="call">The call.</param>
    /// <param name="limit">The parameter that limits the page, e.g. <c>max-keys</c>.</param>
    public static ListQuery Read(S3Call call, string limit)
    {
        var encoding = call.Query("encoding-type");
        return encoding is not (null or "" or "url")
            ? throw S3Errors.InvalidArgument("Invalid Encoding Method specified in Request", "encoding-type", encoding)
            : new ListQuery(
                call.Query("prefix") ?? "",
                call.Query("delimiter") is { Length: > 0 } delimiter ? delimiter : null,
                Math.Min(call.Number(limit) ?? S3Limits.Page, S3Limits.Page),
                encoding is "url");
    }

    /// <summary>The first key that may be in a page that begins after a key or common prefix.</summary>
    public string Start(string? after)
    {
        if (after is not { Length: > 0 })
        {
            return Prefix;
        }

        var start = CommonPrefix(after) == after ? KeyOrder.After(after) : after + '\0';
        return KeyOrder.Instance.Compare(start, Prefix) > 0 ? start : Prefix;
    }

    /// <summary>The part of a key up to the delimiter; null where there is none.</summary>
    public string? CommonPrefix(string key)
    {
        if (Delimiter is null || !key.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return null;
        }

        var at = key.IndexOf(Delimiter, Prefix.Length, StringComparison.Ordinal);
        return at < 0 ? null : key[..(at + Delimiter.Length)];
    }

    /// <summary>A key as the list tells it.</summary>
    public string? Encode(string? key) => key is null || !IsUrlEncoded ? key
        : Uri.EscapeDataString(key).Replace("%2F", "/", StringComparison.Ordinal).Replace("%20", "+", StringComparison.Ordinal);

    public void WritePrefixes(XmlWriter xml, IEnumerable<string> prefixes)
    {
        foreach (var prefix in prefixes)
        {
            xml.Structure("CommonPrefixes", () => xml.WriteElementString("Prefix", Encode(prefix)));
        }
    }
}
