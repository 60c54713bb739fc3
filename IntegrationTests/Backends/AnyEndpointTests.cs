using System.Diagnostics;
using CampusIssues.Emulator;
using CampusIssues.IntegrationTests.Support;

namespace CampusIssues.IntegrationTests.Backends;

/// <summary>The user stories on an AWS that somebody else has started.</summary>
[Collection("backends")]
public sealed class AnyEndpointTests
{
    /// <summary>docs/backends.md tells what moto lacks.</summary>
    private static readonly string[] NotOnMoto =
    [
        "ReportingTests.A_report_gets_an_id_and_a_mail",
        "StaffTests.A_resolved_issue_is_confirmed_and_mailed",
        "AwsCliTests.The_aws_cli_shows_the_identity",
    ];

    [FactRequiring("moto_server", Needs = "embedded")]
    public async Task The_stories_pass_on_moto_but_for_what_it_lacks()
    {
        var start = new ProcessStartInfo("moto_server", ["-H", "127.0.0.1", "-p", "0"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PYTHONUNBUFFERED"] = "1";
        using var moto = Process.Start(start)!;
        moto.BeginOutputReadLine();
        try
        {
            var aws = await AddressAsync(moto.StandardError);

            var run = await StoriesRun.OnAsync(aws);

            run.Failed.ShouldBeEmpty();
            run.Passed.Count.ShouldBeGreaterThan(20);
            run.Skipped.Keys.Where(name => !NotOnMoto.Contains(name)).ShouldAllBe(name => name.StartsWith("AwsCliTests", StringComparison.Ordinal));
            NotOnMoto.Except(run.Skipped.Keys).ShouldBeEmpty();
            run.Skipped[NotOnMoto[0]].ShouldBe($"needs mailbox, which CAMPUS_AWS={aws.GetLeftPart(UriPartial.Authority)} doesn't have");
        }
        finally
        {
            moto.Kill(entireProcessTree: true);
        }
    }

    [FactRequiring(Needs = "embedded")]
    public async Task The_stories_pass_on_an_emulator_that_runs_already_mails_and_all()
    {
        await using var aws = await AwsEmulator.StartAsync();

        var run = await StoriesRun.OnAsync(aws.Endpoint, "FullyQualifiedName~Stories.ReportingTests|FullyQualifiedName~Stories.StaffTests");

        run.Failed.ShouldBeEmpty();
        run.Skipped.ShouldBeEmpty();
        run.Passed.ShouldContain("ReportingTests.A_report_gets_an_id_and_a_mail");
    }

    /// <summary>Where moto says that it runs; what else it says is read and let go.</summary>
    private static async Task<Uri> AddressAsync(StreamReader log)
    {
        var said = new List<string>();
        while (await log.ReadLineAsync() is { } line)
        {
            said.Add(line);
            if (line.Split("Running on ") is [_, var address])
            {
                _ = log.ReadToEndAsync();
                return new Uri(address.Trim());
            }
        }

        throw new ShouldAssertException($"moto has ended:\n{string.Join('\n', said)}");
    }
}
