namespace CampusIssues.AppHost;

/// <summary>What an operator would keep secret, made at random on the first run.</summary>
internal static class Secrets
{
    /// <summary>Six digits.</summary>
    public static GenerateParameterDefault Pin { get; } = new() { MinLength = 6, Lower = false, Upper = false, Special = false };

    /// <summary>About 260 bits.</summary>
    public static GenerateParameterDefault Key { get; } = new() { MinLength = 44, Special = false };
}
