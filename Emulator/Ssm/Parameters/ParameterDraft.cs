using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using CampusIssues.Emulator.Ssm.State;

namespace CampusIssues.Emulator.Ssm.Parameters;

/// <summary>A parameter as a caller, or a template, wants it put.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value.</param>
internal sealed record ParameterDraft(string Name, string Value)
{
    private static readonly TimeSpan PatternTimeout = TimeSpan.FromSeconds(1);
    private static readonly string[] DataTypes = ["text", "aws:ec2:image", "aws:ssm:integration"];

    public string? Type { get; init; }

    public string? Description { get; init; }

    public string? AllowedPattern { get; init; }

    public string? KeyId { get; init; }

    public string? DataType { get; init; }

    public string? Tier { get; init; }

    public string? Policies { get; init; }

    public IReadOnlyDictionary<string, string>? Tags { get; init; }

    /// <summary>Puts it: a new parameter, or a new version of the one that there is.</summary>
    public Parameter Put(SsmState state, string region, string caller, bool overwrites, DateTimeOffset now)
    {
        ParameterNames.Check(Name);
        if (DataType is not null && !DataTypes.Contains(DataType))
        {
            throw SsmErrors.Validation($"The following data type is not supported: {DataType} (Data type names are all lowercase.)");
        }

        return state.Change(region, Name, present =>
        {
            if (present is not null && !overwrites)
            {
                throw SsmErrors.Exists();
            }

            var version = Next(present?.Latest, caller, now);
            return (present ?? new Parameter(Name, region)) with
            {
                Versions = [.. present is null ? [] : Kept(present), version],
                Tags = Tags ?? present?.Tags ?? new Dictionary<string, string>(),
            };
        });
    }

    private ParameterVersion Next(ParameterVersion? before, string caller, DateTimeOffset now)
    {
        var type = Type ?? before?.Type ?? throw SsmErrors.Validation("A parameter type is required when you create a parameter.");
        if (KeyId is not null && type != "SecureString")
        {
            throw SsmErrors.Validation("KeyId is only supported for parameters of type SecureString.");
        }

        var policies = Policies is { Length: > 0 } text ? ParameterPolicies.Read(text) : before?.Policies ?? [];
        var version = new ParameterVersion((before?.Number ?? 0) + 1, type, Value, now, caller)
        {
            Description = Description ?? before?.Description,
            AllowedPattern = AllowedPattern ?? before?.AllowedPattern,
            KeyId = type == "SecureString" ? KeyId ?? before?.KeyId ?? "alias/aws/ssm" : null,
            DataType = DataType ?? before?.DataType ?? "text",
            Policies = policies,
            Tier = TierOf(before, policies.Count > 0),
            Sealed = type == "SecureString" ? Seal(Value) : null,
        };
        CheckValue(version);
        return version;
    }

    private string TierOf(ParameterVersion? before, bool hasPolicies)
    {
        var isLarge = Encoding.UTF8.GetByteCount(Value) > SsmLimits.StandardBytes;
        switch (Tier)
        {
            case "Standard" when before?.Tier == "Advanced":
                throw SsmErrors.Validation(
                    "This parameter uses the advanced-parameter tier. You can't downgrade a parameter from the advanced-parameter tier to the standard-parameter tier. If necessary, you can delete the advanced parameter and recreate it as a standard parameter.");
            case "Advanced":
                return "Advanced";
            case "Intelligent-Tiering" when isLarge || hasPolicies:
                return "Advanced";
        }

        if (before?.Tier == "Advanced")
        {
            return "Advanced";
        }

        return hasPolicies ? throw SsmErrors.Validation("Parameter policies are supported for parameters of the advanced-parameter tier only. To add policies, upgrade the parameter to use the advanced-parameter tier.")
            : isLarge ? throw SsmErrors.Validation(
                $"Standard tier parameters support a maximum parameter value of {SsmLimits.StandardBytes} characters. To create a larger parameter value, upgrade the parameter to use the advanced-parameter tier. For more information, see https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-advanced-parameters.html")
            : "Standard";
    }

    private static void CheckValue(ParameterVersion version)
    {
        if (Encoding.UTF8.GetByteCount(version.Value) > SsmLimits.AdvancedBytes)
        {
            throw SsmErrors.Validation($"Advanced tier parameters support a maximum parameter value of {SsmLimits.AdvancedBytes} characters.");
        }

        if (version.AllowedPattern is { Length: > 0 } pattern && !Matches(version.Value, pattern))
        {
            throw SsmErrors.Mismatch(pattern);
        }
    }

    private static bool Matches(string value, string pattern)
    {
        try
        {
            return Regex.IsMatch(value, pattern, RegexOptions.CultureInvariant, PatternTimeout);
        }
        catch (Exception unread) when (unread is ArgumentException or RegexMatchTimeoutException)
        {
            throw SsmErrors.BadPattern();
        }
    }

    /// <summary>The versions that stay beside a new one; the oldest goes, unless it has a label.</summary>
    private static IEnumerable<ParameterVersion> Kept(Parameter present) =>
        present.Versions.Count < SsmLimits.Versions ? present.Versions
        : present.Versions[0].Labels.Count == 0 ? present.Versions.Skip(1)
        : throw SsmErrors.LabelledVersion(present.Name, present.Versions[0].Number);

    /// <summary>A ciphertext whose key is thrown away.</summary>
    private static string Seal(string value)
    {
        var plain = Encoding.UTF8.GetBytes(value);
        var (output, nonce, tag) = (new byte[plain.Length], RandomNumberGenerator.GetBytes(12), new byte[16]);
        using var aes = new AesGcm(RandomNumberGenerator.GetBytes(32), tag.Length);
        aes.Encrypt(nonce, plain, output, tag);
        return Convert.ToBase64String([1, 2, 2, 0, 0x78, .. nonce, .. output, .. tag]);
    }
}
