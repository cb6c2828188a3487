import { EXIT, type Register } from '../face.ts';

/** `acquit verify`, `backup`, `restore`. */
export const registerKeeping: Register = (cli, face) => {
  cli
    .command('verify')
    .description('vérifier que rien n’a été altéré / check that nothing was tampered with')
    .action(async (_: object, command) => {
      const one = face(command);
      await one.within(async ({ program }) => {
        const report = await program.verify(one.progress(one.words.keeping.verifying));
        one.print(report, one.words.keeping.verified(report));
        if (!report.ok) process.exitCode = EXIT.notVerified;
      });
    });
  cli
    .command('backup')
    .description('sauvegarder l’espace dans un fichier / save the workspace to a file')
    .argument('<file>')
    .action(async (file: string, _: object, command) => {
      const one = face(command);
      await one.within(async ({ program }) => {
        const report = await program.backup(file);
        one.print(report, one.words.keeping.backedUp(report));
      });
    });
  cli
    .command('restore')
    .description('restaurer une sauvegarde dans un espace neuf / restore a backup into a new workspace')
    .argument('<file>')
    .action(async (file: string, _: object, command) => {
      const one = face(command);
      const report = await one.wiring.restore(one.config, file, one.config.workspace);
      one.print({ workspace: one.config.workspace, ...report }, one.words.keeping.restored(one.config.workspace, report.entries));
    });
};
