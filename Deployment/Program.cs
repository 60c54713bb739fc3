using CampusIssues.Deployment.Packaging;
using CampusIssues.Deployment.Smoke;

// Called by Deployment/deploy. Answers go to the standard output, reasons to the standard error; 0 done, 1 refused, 2 bad usage.
try
{
    return args switch
    {
        ["package", var directory, var archive] => Say(PackageCommand.Run(directory, archive)),
        ["hash", .. var files] when files.Length > 0 => Say(ContentHash.OfFiles(files)),
        ["smoke", var site, var api] => await SmokeCommand.RunAsync(site, api, Console.Out) ? 0 : 1,
        _ => Usage(),
    };
}
catch (Exception refused) when (refused is PackageException or IOException or UriFormatException)
{
    Console.Error.WriteLine(refused.Message);
    return 1;
}

static int Say(string answer)
{
    Console.Out.WriteLine(answer);
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine("Usage: package DIRECTORY ARCHIVE | hash FILE… | smoke SITE-URL|none API-URL");
    return 2;
}
