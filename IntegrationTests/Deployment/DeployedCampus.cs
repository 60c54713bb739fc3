using CampusIssues.IntegrationTests.Support;

namespace CampusIssues.IntegrationTests.Deployment;

/// <summary>
/// The system as <c>Deployment/deploy</c> makes it: an emulator, and on it the stack, the packaged functions and the site. Deployed once
/// for all tests, with the real AWS CLI.
/// </summary>
public sealed partial class DeployedCampus : IAsyncLifetime
{
    private LoggedEmulator? _emulator;

    /// <summary>Where the repository is.</summary>
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    public Uri Aws => _emulator!.Endpoint;

    public AwsCli Cli => new(Aws);

    /// <summary>What the emulator has written on its console: every denial, with the permission that was missing.</summary>
    public IReadOnlyList<string> Console => _emulator!.Lines;

    /// <summary>What the first deployment wrote.</summary>
    public string Output { get; private set; } = "";

    public Uri Site => new(Told("Site"));

    public Uri Api => new(Told("API") + "/");

    /// <summary>The PIN of <c>admin</c>, told once.</summary>
    public string Pin => PinLine().Match(Output).Groups[1].Value;

    /// <summary>The archive that was deployed.</summary>
    public static string Package => Path.Combine(Root, "artifacts/deploy/functions.zip");

    public async Task InitializeAsync()
    {
        if (!Tools.IsInstalled("aws") || !Tools.IsInstalled("bash"))
        {
            return; // the tests skip by name
        }

        _emulator = await LoggedEmulator.StartAsync();
        var (exitCode, output, error) = await DeployAsync();
        exitCode.ShouldBe(0, $"{output}\n{error}");
        Output = output;
    }

    public async Task DisposeAsync()
    {
        if (_emulator is not null)
        {
            await _emulator.DisposeAsync();
        }
    }

    /// <summary>Runs <c>Deployment/deploy</c> with this emulator. ReadyToRun: Native AOT takes a minute to compile.</summary>
    public Task<(int ExitCode, string Output, string Error)> DeployAsync(params string[] options) =>
        RunAsync("deploy", ["--endpoint", Aws.AbsoluteUri, "--build", "r2r", .. options]);

    /// <summary>Runs a script of <c>Deployment/</c>.</summary>
    public static Task<(int ExitCode, string Output, string Error)> RunAsync(string script, params string[] options) =>
        Tools.TryRunAsync("bash", [Path.Combine(Root, "Deployment", script), .. options], Variables);

    /// <summary>What an address has received.</summary>
    public Mailbox Mailbox(string address) => new(Aws, address);

    public ApiClient AsReporter() => new(Api);

    public async Task<ApiClient> AsStaffAsync()
    {
        var client = new ApiClient(Api);
        await client.SignInAsync("admin", Pin);
        return client;
    }

    /// <summary>An operator's environment.</summary>
    internal static readonly Dictionary<string, string> Variables = new()
    {
        ["AWS_ACCESS_KEY_ID"] = "test",
        ["AWS_SECRET_ACCESS_KEY"] = "test",
        ["AWS_DEFAULT_REGION"] = "us-east-1",
        ["AWS_EC2_METADATA_DISABLED"] = "true",
        ["AWS_CONFIG_FILE"] = "",
        ["DEPLOY_POLL_SECONDS"] = "1",
    };

    private string Told(string name) => System.Text.RegularExpressions.Regex.Match(Output, $"^  {name} +(http\\S+)", System.Text.RegularExpressions.RegexOptions.Multiline).Groups[1].Value;

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "CampusIssues.sln")) ? folder : FindRoot(Path.GetDirectoryName(folder.TrimEnd('/'))!);

    [System.Text.RegularExpressions.GeneratedRegex("admin, PIN ([0-9]{8})")]
    private static partial System.Text.RegularExpressions.Regex PinLine();
}

[CollectionDefinition(Name)]
public sealed class DeployedCollection : ICollectionFixture<DeployedCampus>
{
    public const string Name = "deployed";
}
