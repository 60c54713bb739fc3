using System.Security.Cryptography;

namespace CampusIssues.Emulator.ApiGateway.Model;

/// <summary>Ids in API Gateway's form: lower-case letters and digits.</summary>
internal static class Ids
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz0123456789";
    private const string Base64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    /// <summary>A new id; APIs have ten characters, resources, deployments and authorizers six.</summary>
    public static string New(int length = 10) => RandomNumberGenerator.GetString(Alphabet, length);

    /// <summary>A value for an API key, 40 characters.</summary>
    public static string NewKeyValue() => RandomNumberGenerator.GetString(Base64, 40);
}
