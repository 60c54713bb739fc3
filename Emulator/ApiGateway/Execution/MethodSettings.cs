using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.Execution;

/// <summary>A stage's settings of a method: its own, else those of all methods of its resource, else those of all.</summary>
internal static class MethodSettings
{
    public static MethodSetting? Of(Stage stage, string path, string httpMethod)
    {
        var key = Key(path);
        return stage.MethodSettings.GetValueOrDefault($"{key}/{httpMethod}")
            ?? stage.MethodSettings.GetValueOrDefault($"{key}/*")
            ?? stage.MethodSettings.GetValueOrDefault("*/*");
    }

    /// <summary>A path as settings have it: without the first slash, further ones as <c>~1</c>; the root is <c>~1</c>.</summary>
    public static string Key(string path) => path == "/" ? "~1" : "~1" + path.TrimStart('/').Replace("/", "~1", StringComparison.Ordinal);
}
