using System.Diagnostics;

namespace Aspire.Hosting.Orchestration;

/// <summary><c>dotnet run</c> stands above the AppHost: when that is killed, nobody would end the AppHost any more.</summary>
internal static class ParentWatch
{
    public static async Task WhenParentEndsAsync(Action end, CancellationToken cancellationToken)
    {
        if (Signals.ParentId() is not { } id)
        {
            return;
        }

        try
        {
            using var parent = Process.GetProcessById(id);
            if (parent.ProcessName == "dotnet")
            {
                await parent.WaitForExitAsync(cancellationToken);
                end();
            }
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException or OperationCanceledException)
        {
            // It ended before it could be watched, or the AppHost ends first.
        }
    }
}
